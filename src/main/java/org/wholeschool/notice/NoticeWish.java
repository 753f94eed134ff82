package org.wholeschool.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.wholeschool.platform.persistence.SchoolOwned;

/** Somebody wants no mail for what is not urgent; they read it here. */
@Entity
@Table(name = "notice_wish")
class NoticeWish extends SchoolOwned {

    @SuppressWarnings("unused") // queries read it
    private long accountId;

    protected NoticeWish() {}

    NoticeWish(long accountId) {
        this.accountId = accountId;
    }
}
