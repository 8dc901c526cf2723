package org.tongxin.notice.reading;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.platform.web.FrameParts;

/** The number at the bell of every page: one statement of constant cost. */
@Component
class Bell implements FrameParts.OfNotices {

    private final NoticeViews views;

    Bell(NoticeViews views) {
        this.views = views;
    }

    @Override
    @Transactional(readOnly = true)
    public int unread(Actor who) {
        return views.unread(who);
    }
}
