package org.tongxin.committee.keeping;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.platform.web.Said;

/** Turns what became of a change in the register into a page: the entry shown anew, or the form with what was typed. */
final class Replied {

    private Replied() {}

    static <T> String of(
            Outcome<T> outcome,
            String said,
            Function<T, String> to,
            HttpServletResponse response,
            Model model,
            Function<List<Reason>, String> again) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> {
                Said.next(response, said);
                yield "redirect:" + to.apply(value);
            }
            case Outcome.Refused<T>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield again.apply(reasons);
            }
            case Outcome.Stale<T> stale -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("stale", stale);
                yield again.apply(List.of());
            }
            case Outcome.Missing<T> _ -> throw missing();
        };
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    static boolean yes(@Nullable String checked) {
        return "true".equals(checked);
    }
}
