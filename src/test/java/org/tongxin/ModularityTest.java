package org.tongxin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.tongxin.ledger.Ledger;

/** The house stands as it is drawn. */
class ModularityTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.tongxin");

    @Test
    void no_module_looks_upward_or_into_another_ones_rooms() {
        ApplicationModules.of(Tongxin.class).verify();
    }

    @Test
    void controllers_ask_no_database_and_hold_no_aggregate_verbs() {
        noClasses()
                .that()
                .areAnnotatedWith(Controller.class)
                .or()
                .haveSimpleNameEndingWith("Api")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(JdbcClient.class)
                .check(MAIN);
        noClasses()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.tongxin.proposal.model.Proposals")
                .check(MAIN);
    }

    @Test
    void facts_are_written_in_one_class_of_each_module() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Facts")
                .and()
                .resideOutsideOfPackage("org.tongxin.ledger..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Ledger.class)
                .check(MAIN);
    }

    @Test
    void nobody_reads_the_wall_clock_past_the_injected_one() {
        noClasses()
                .should()
                .callMethod(java.time.LocalDate.class, "now", new Class<?>[0])
                .orShould()
                .callMethod(java.time.Instant.class, "now", new Class<?>[0])
                .check(MAIN);
    }
}
