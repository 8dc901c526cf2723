package org.tongxin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.identity.SomePeople.PASSWORD;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tongxin.common.AccountId;
import org.tongxin.common.Actor;
import org.tongxin.common.CommitteeId;
import org.tongxin.common.Desk;
import org.tongxin.common.For;
import org.tongxin.common.Open;
import org.tongxin.common.Origin;
import org.tongxin.common.UseCase;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.Visit;

/** Closed unless opened: every door names its use case or says why it is open, and the table knows every use case. */
@OnPostgres
class DoorsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private SomePeople people;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    /** A handler somebody forgot to annotate. */
    static class Forgotten {

        @ResponseBody
        public String secret() {
            return "secret";
        }

        @For(NotInTheTable.class)
        @ResponseBody
        public String unlisted() {
            return "secret";
        }
    }

    static class NotInTheTable {}

    @Test
    void every_handler_of_ours_names_exactly_one_of_use_case_and_reason_to_be_open() {
        assertThat(ours())
                .isNotEmpty()
                .allSatisfy(handler -> assertThat(handler.hasMethodAnnotation(For.class))
                        .as(handler.toString())
                        .isNotEqualTo(handler.hasMethodAnnotation(Open.class)));
        assertThat(ours())
                .filteredOn(handler -> handler.hasMethodAnnotation(Open.class))
                .allSatisfy(handler -> assertThat(
                                handler.getMethodAnnotation(Open.class).because())
                        .isNotBlank());
    }

    @Test
    void the_table_lists_every_use_case_that_has_a_door_and_no_other() {
        Set<Class<?>> useCases = ours().stream()
                .filter(handler -> handler.hasMethodAnnotation(For.class))
                .map(handler -> handler.getMethodAnnotation(For.class).value())
                .collect(Collectors.toSet());
        assertThat(useCases).allSatisfy(useCase -> assertThat(useCase).hasAnnotation(UseCase.class));
        List<String> names = useCases.stream().map(Class::getSimpleName).toList();
        assertThat(names).as("one name, one use case").doesNotHaveDuplicates();
        assertThat(new TreeSet<>(names)).isEqualTo(new TreeSet<>(Permissions.useCases()));
    }

    @Test
    void a_handler_that_names_nothing_or_an_unlisted_use_case_is_closed_to_everybody() throws NoSuchMethodException {
        Forgotten forgotten = new Forgotten();
        RequestMappingInfo secret = route("/forgotten");
        RequestMappingInfo unlisted = route("/unlisted");
        routes.registerMapping(secret, forgotten, method("secret"));
        routes.registerMapping(unlisted, forgotten, method("unlisted"));
        try {
            Visit visit = new Visit(port);
            visit.signIn(
                    people.at(Desk.SYSTEM_ADMIN, Desk.MEMBER, Desk.SECRETARIAT).login(), PASSWORD);
            assertThat(visit.get("/forgotten").status()).isEqualTo(403);
            assertThat(visit.get("/forgotten").body()).doesNotContain("secret");
            assertThat(visit.get("/unlisted").status()).isEqualTo(403);
            assertThat(new Visit(port).get("/forgotten").status()).isEqualTo(403);
        } finally {
            routes.unregisterMapping(secret);
            routes.unregisterMapping(unlisted);
        }
    }

    @Test
    void the_table_closes_what_it_does_not_list_and_what_the_desk_may_not_do() {
        Actor nobodyAtNoDesk = actor(Set.of());
        Actor everywhere = actor(Set.of(Desk.values()));
        assertThat(Permissions.allows(everywhere, NotInTheTable.class)).isFalse();
        assertThat(Permissions.desks(NotInTheTable.class)).isEmpty();
        for (HandlerMethod handler : ours()) {
            if (handler.hasMethodAnnotation(For.class)) {
                assertThat(Permissions.allows(
                                nobodyAtNoDesk,
                                handler.getMethodAnnotation(For.class).value()))
                        .isFalse();
            }
        }
    }

    @Test
    void each_administrator_enters_only_their_own_pages() {
        Map<String, Desk> doors = Map.of("/admin/accounts", Desk.SECURITY_ADMIN, "/admin/audit", Desk.AUDIT_ADMIN);
        for (Desk desk : Desk.values()) {
            Visit visit = new Visit(port);
            visit.signIn(people.at(desk).login(), PASSWORD);
            doors.forEach((path, owner) -> assertThat(visit.get(path).status())
                    .as(desk + " at " + path)
                    .isEqualTo(desk == owner ? 200 : 403));
        }
    }

    private List<HandlerMethod> ours() {
        return routes.getHandlerMethods().values().stream()
                .filter(handler -> handler.getBeanType().getName().startsWith("org.tongxin."))
                .toList();
    }

    private static Actor actor(Set<Desk> desks) {
        return new Actor(AccountId.fresh(), CommitteeId.fresh(), "x", desks, null, null, Origin.JOB);
    }

    private static Method method(String name) throws NoSuchMethodException {
        return Forgotten.class.getMethod(name);
    }

    private RequestMappingInfo route(String path) {
        return RequestMappingInfo.paths(path)
                .methods(RequestMethod.GET)
                .options(routes.getBuilderConfiguration())
                .build();
    }
}
