package org.wholeschool.survey.answer;

/** What staff agree with or not. The same every time, so that terms can be compared. */
public enum Statement {
    KNOWS_WHAT_TO_DO,
    CAN_RAISE_IT,
    SOMETHING_IS_DONE,
    KNOWS_WHERE,
    FEELS_SAFE
}
