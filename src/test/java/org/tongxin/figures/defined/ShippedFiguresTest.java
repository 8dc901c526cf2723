package org.tongxin.figures.defined;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.common.Desk;
import org.tongxin.platform.Acting;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.TestCommittee;

/** The figures that come with the product are about facts that something writes. */
@OnPostgres
class ShippedFiguresTest {

    @Autowired
    private TestCommittee committees;

    @Autowired
    private ShippedFigures shipped;

    @Autowired
    private ResolveKinds kinds;

    @Test
    void every_shipped_figure_is_about_kinds_and_facets_of_the_catalogue() {
        List<String> wrong = new ArrayList<>();
        Acting.run(
                committees.found().at(Desk.SECRETARIAT).actor(),
                () -> shipped.book()
                        .all()
                        .forEach(figure ->
                                kinds.wrong(figure).forEach(reason -> wrong.add(figure.code() + " " + reason))));
        assertThat(wrong).isEmpty();
        assertThat(shipped.book().all()).hasSizeGreaterThan(500);
    }
}
