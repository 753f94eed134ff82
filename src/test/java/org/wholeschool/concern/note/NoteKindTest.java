package org.wholeschool.concern.note;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which notes are on a contact with a parent or carer. */
class NoteKindTest {

    @ParameterizedTest
    @CsvSource({
        "Mother,true",
        "Kofi\u2019s mum,true",
        "'Mr Osei, father',true",
        "Both parents,true",
        "Step-dad and mum,true",
        "Her foster carer,true",
        "Foster-carers,true",
        "Mother (Mrs Osei),true",
        "Legal guardian,true",
        "MUM,true",
        "Stepmother,true",
        "'Ms Ahmed, social worker',false",
        "Mother\u2019s solicitor,false",
        "'Ms Ahmed, social worker for his mother',false",
        "Young carers worker,false",
        "Parent governor,false",
        "Parent support adviser,false",
        "Mr Parentson,false",
        "Mrs Mumford,false"
    })
    void theyAreKnownByWhomTheyWereWith(String people, boolean isContact) {
        assertEquals(isContact, NoteKind.CALL.isWithParents(people));
        assertEquals(isContact, NoteKind.MEETING.isWithParents(people));
    }

    @Test
    void theirKindSaysSoByItselfAndOtherKindsNever() {
        assertEquals(true, NoteKind.PARENT.isWithParents(null));
        assertEquals(false, NoteKind.CALL.isWithParents(null));
        assertEquals(false, NoteKind.STRATEGY.isWithParents("Mother"));
        assertEquals(false, NoteKind.PUPIL.isWithParents("Mother"));
    }
}
