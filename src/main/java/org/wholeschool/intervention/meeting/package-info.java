/**
 * The planning meeting of a plan: who should be at the table and who is not, what each of them may see, the invitation
 * without a word of why, what was decided and the minutes. It knows of a plan what its page says, and of nobody more
 * than a name and how to reach them.
 */
package org.wholeschool.intervention.meeting;
