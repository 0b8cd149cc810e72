package parley.evaluation;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

/// The rule about packages that the house holds all shipped modules to, for this one too.
class PackagesTest {

  @Test
  void packagesDoNotTurnInCircles() {
    SlicesRuleDefinition.slices()
        .matching("parley.(**)")
        .should()
        .beFreeOfCycles()
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("parley.evaluation"));
  }
}
