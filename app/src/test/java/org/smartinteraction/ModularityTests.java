package org.smartinteraction;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.Component;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.smartinteraction.tenancy.TenantEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;

/** The boundaries of DESIGN: who may use whom, and where what kind of code may stand. */
class ModularityTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.smartinteraction");

    @Test
    void modulesUseOnlyWhatTheyMay() {
        ApplicationModules.of(Application.class).verify();
    }

    @Test
    void noSectionKnowsAnother() {
        slices().matching("org.smartinteraction.sections.(*)..")
                .should()
                .notDependOnEachOther()
                .check(CLASSES);
    }

    @Test
    void theSignInHostKnowsNothingOfTheSpaces() {
        noClasses()
                .that()
                .resideInAPackage("org.smartinteraction.identity..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.smartinteraction..")
                        .and(not(resideInAPackage("org.smartinteraction.identity.."))))
                .check(CLASSES);
    }

    /** A stream holds a connection until somebody closes it, as the catalogue of solutions does. */
    @Test
    void rowsAreReadWholeAndNotAsAStream() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.smartinteraction.sections.solutions.Catalogue")
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .check(CLASSES);
    }

    @Test
    void everyEntityBelongsToATenant() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .beAssignableTo(TenantEntity.class)
                .check(CLASSES);
    }

    @Test
    void viewsAskServicesAndNeverTheDatabase() {
        noClasses()
                .that()
                .areAssignableTo(Component.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(JdbcClient.class)
                .orShould()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Repository")
                .check(CLASSES);
    }

    @Test
    void moneyIsNeverAFloatingPointNumberOrADecimalInARow() {
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveRawType(BigDecimal.class)
                .orShould()
                .haveRawType(float.class)
                .check(CLASSES);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .orShould()
                .haveSimpleNameStartingWith("Abstract")
                .check(CLASSES);
    }
}
