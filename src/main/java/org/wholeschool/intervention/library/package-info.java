/**
 * What a school can do about a context. The product's interventions are data with their sources
 * ({@link org.wholeschool.intervention.library.Shipped}); a school adds its own beside them
 * ({@link org.wholeschool.intervention.library.OwnIntervention}). What has no source is called experience.
 */
package org.wholeschool.intervention.library;
