package org.wholeschool.survey.answer;

/** How far somebody of the staff agrees with one statement, as it stands in the form. */
public final class SaidFields {

    private final Statement statement;
    private AgreementLevel agree;

    SaidFields(Statement statement) {
        this.statement = statement;
    }

    public Statement getStatement() {
        return statement;
    }

    public AgreementLevel getAgree() {
        return agree;
    }

    public void setAgree(AgreementLevel agree) {
        this.agree = agree;
    }
}
