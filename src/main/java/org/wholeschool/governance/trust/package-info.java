/**
 * What a trust or a local authority sees of several schools: from what each of them has published of a school year and
 * how many pupils were on roll, and from nothing else.
 *
 * <p><b>No query sees two schools.</b> The trust's people have their accounts at one school of the installation (its
 * office, set up as a school without pupils, or one of its schools). A head lets that school see the published years of
 * their own ({@link org.wholeschool.governance.trust.TrustShares}); each night a job copies these, school by school,
 * into rows of the trust's school ({@link org.wholeschool.governance.trust.TrustHandOver}), and the trust's page reads
 * its own school's rows ({@link org.wholeschool.governance.trust.TrustFigures}). Only numbers of concerns that
 * governors already see are copied, so whatever is made of them tells no more than these; beside them the roll.
 */
package org.wholeschool.governance.trust;
