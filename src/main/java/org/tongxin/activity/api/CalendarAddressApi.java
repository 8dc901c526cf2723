package org.tongxin.activity.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tongxin.activity.calendar.ShareCalendar;
import org.tongxin.common.For;
import org.tongxin.platform.Acting;

/** The secret address under which a calendar program reads one person's agenda. */
@RestController
@RequestMapping("/api/v1/calendar/address")
@Tag(name = "Activities")
class CalendarAddressApi {

    private final ShareCalendar sharing;

    CalendarAddressApi(ShareCalendar sharing) {
        this.sharing = sharing;
    }

    /** Since when there is one; null: there is none. */
    record Since(@Nullable OffsetDateTime since) {}

    /** The address; it is said this once. */
    record Address(String address) {}

    @GetMapping
    @For(ShareCalendar.class)
    @Operation(summary = "Since when your agenda has an address; the address itself is not kept")
    Since since() {
        return new Since(sharing.since(Acting.required()).orElse(null));
    }

    @PostMapping
    @For(ShareCalendar.class)
    @Operation(summary = "Make an address; the one before opens nothing any more")
    ResponseEntity<Address> make() {
        String base =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Address(base + "/calendar/feed/" + sharing.make(Acting.required())));
    }

    @DeleteMapping
    @For(ShareCalendar.class)
    @Operation(summary = "Take the address back")
    ResponseEntity<Void> revoke() {
        sharing.revoke(Acting.required());
        return ResponseEntity.noContent().build();
    }
}
