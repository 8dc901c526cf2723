package org.tongxin.identity.own;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongxin.common.Actor;
import org.tongxin.common.page.Person;
import org.tongxin.common.page.Words;
import org.tongxin.platform.web.FrameParts;

/** The person in the bar of every page: name and desks. */
@Component
class PersonInBar implements FrameParts.OfPerson {

    @Override
    public Person person(Actor who, Words w) {
        String desks = who.desks().stream()
                .sorted()
                .map(desk -> w.t("identity.desk." + desk))
                .collect(Collectors.joining(w.t("identity.separator")));
        return new Person(who.name(), desks, 0);
    }
}
