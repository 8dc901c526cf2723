package org.tongxin.committee;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.common.Actor;
import org.tongxin.common.page.Words;
import org.tongxin.platform.web.FrameParts;

/** Names the committee in the bar of every page; before sign-in, where the installation serves only one. */
@Component
class CommitteeInBar implements FrameParts.OfCommittee {

    private final Directories directories;
    private final Founding founding;
    private volatile @Nullable String only;

    CommitteeInBar(Directories directories, Founding founding) {
        this.directories = directories;
        this.founding = founding;
    }

    @Override
    public String name(@Nullable Actor who, Words w) {
        return who == null ? only() : directories.of(who.committee()).shortName();
    }

    private String only() {
        String known = only;
        if (known == null) {
            var all = founding.all();
            known = all.size() == 1 ? all.getFirst().shortName() : "";
            // nothing is remembered before the first committee is founded
            only = all.isEmpty() ? null : known;
        }
        return known;
    }
}
