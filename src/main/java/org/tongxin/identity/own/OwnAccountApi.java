package org.tongxin.identity.own;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.common.For;
import org.tongxin.platform.Acting;

/** Whom a token stands for. */
@RestController
@RequestMapping("/api/v1/me")
@Tag(name = "Me", description = "Whom this token stands for.")
class OwnAccountApi {

    /** Who is asking. */
    record Me(
            String account,
            String committee,
            String name,
            List<Desk> desks,
            @Nullable String member,
            @Nullable String unit) {}

    @GetMapping
    @For(SeeOwnAccount.class)
    @Operation(summary = "Whom this token stands for, and at which desks")
    Me me() {
        Actor who = Acting.required();
        return new Me(
                who.account().toString(),
                who.committee().toString(),
                who.name(),
                who.desks().stream().sorted().toList(),
                who.member() == null ? null : who.member().toString(),
                who.unit() == null ? null : who.unit().toString());
    }
}
