/**
 * Shows people their own account: password, devices, sessions, and the menu of their roles.
 *
 * <p>Entry points: {@link org.wholeschool.access.myaccount.MyAccount} and, for the menu,
 * {@link org.wholeschool.access.myaccount.Me}. It knows <code>account</code>, <code>signin</code> and <code>
 * secondfactor</code>.
 */
package org.wholeschool.access.myaccount;
