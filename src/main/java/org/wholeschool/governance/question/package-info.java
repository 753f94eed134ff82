/**
 * Keeps what governors ask about a half-term or school year, and what leads answer, beside its numbers.
 *
 * <p>Entry points: {@link org.wholeschool.governance.question.Questions} reads,
 * {@link org.wholeschool.governance.question.QuestionDesk} takes questions and answers. It knows {@code governance} for
 * the periods and for {@link org.wholeschool.governance.PublicTexts}, and the rooms access and notice.
 *
 * <ul>
 *   <li>A governor asks, or a lead for them. A question that the product proposes is taken over as it is, because it
 *       comes from published numbers; any other text passes {@link org.wholeschool.governance.PublicTexts}.
 *   <li>What a governor types is not looked through for names, because the answer would tell which names are on the
 *       roll. So only leads and the head see it besides the asker. Answering looks for names, and shows it to all.
 *   <li>The person who asked can withdraw a question until it has been answered: its row is deleted.
 *   <li>An answer is a {@link org.wholeschool.governance.Saying}: it never changes, another one follows, also to take
 *       away what was said. Tables of answers are only added to.
 *   <li>A question is seen by people who see its period; leads see a period some days before governors.
 *   <li>Pages say in which role a question was asked, and no name. The audit trail has the account.
 *   <li>Both are kept as long as the numbers beside which they are.
 * </ul>
 */
package org.wholeschool.governance.question;
