package org.wholeschool.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.platform.mail.MailRound;

/** Sends the mails of a school's notices now, as the jobs would within seconds. */
@ApplicationScoped
public class NoticeRound {

    @Inject
    private NoticePost post;

    @Inject
    private MailRound round;

    @Inject
    private Actors actors;

    public void go(long schoolId) {
        actors.as(Actor.job(schoolId), () -> {
            post.due().forEach(post::post);
            return null;
        });
        round.go();
    }
}
