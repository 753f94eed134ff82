/**
 * Which interventions run, as governors see it: how far each is, from the plan, and what it is, in words that a lead
 * writes for governors.
 */
package org.wholeschool.governance.plans;
