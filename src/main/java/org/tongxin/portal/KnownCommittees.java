package org.tongxin.portal;

import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.tongxin.committee.Founding;
import org.tongxin.platform.Acting;

/** The committees of this installation by the name in their addresses. */
@Component
class KnownCommittees {

    private final Founding founding;

    KnownCommittees(Founding founding) {
        this.founding = founding;
    }

    /** Reads as nobody in particular of that committee; which rows there are to read, the decisions said. */
    String of(String code, Function<Founding.Known, String> page) {
        Founding.Known known = founding.all().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Acting.as(Acting.platform(known.id()), () -> page.apply(known));
    }
}
