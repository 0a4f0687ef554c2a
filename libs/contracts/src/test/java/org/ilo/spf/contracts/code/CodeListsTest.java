package org.ilo.spf.contracts.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

import javax.xml.parsers.DocumentBuilderFactory;

class CodeListsTest {

    /** The published lists, which are not part of the repository. */
    private static final Path PUBLISHED = Path.of("..", "..", "..", "shared", "data");

    static Stream<List<CodeList>> codeLists() {
        return Stream.<CodeList[]> of(
                AdvisoryRequestStatus.values(), Branch.values(), Constituent.values(), Country.values(), CountryKind.values(),
                Dimension.values(), Earmarking.values(), EngagementStatus.values(), EvidenceKind.values(),
                ImpactMethod.values(), IncomeGroup.values(), Modality.values(), OverlapRule.values(),
                ParticipantGroup.values(), PartnerType.values(), Phase.values(), Pillar.values(), PopulationGroup.values(),
                ProjectStatus.values(), Qualifier.values(), Region.values(), ReviewStatus.values(), Sex.values(),
                Step.values(), TargetIndicator.values(), TargetScope.values(), ThematicArea.values(),
                ThematicAreaStatus.values(), ThematicGroup.values(), TransactionType.values()).map(List::of);
    }

    @ParameterizedTest
    @MethodSource("codeLists")
    void everyCodeHasALabelInThreeLanguages(List<CodeList> codes) {
        assertThat(codes).isNotEmpty().allSatisfy(code -> {
            assertThat(code.en()).isNotBlank();
            assertThat(code.fr()).isNotBlank();
            assertThat(code.es()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("codeLists")
    void noTwoCodesOfAListShareALabel(List<CodeList> codes) {
        assertThat(codes).extracting(CodeList::en).doesNotHaveDuplicates();
        assertThat(codes).extracting(CodeList::fr).doesNotHaveDuplicates();
        assertThat(codes).extracting(CodeList::es).doesNotHaveDuplicates();
    }

    @Test
    void everyLabelIsOfACode() {
        List<String> codes = codeLists().flatMap(List::stream).map(Labels::key).toList();
        assertThat(List.of(Labels.EN, Labels.FR, Labels.ES))
                .allSatisfy(labels -> assertThat(labels.keys()).containsExactlyInAnyOrderElementsOf(codes));
    }

    @Test
    void thereAre249CountriesAndTerritories() {
        assertThat(Country.values()).hasSize(249);
    }

    @Test
    void countryCodesAreUnique() {
        assertThat(Country.values()).extracting(Country::alpha2).doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[A-Z]{2}"));
        assertThat(Country.values()).extracting(Country::m49).doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[0-9]{3}"));
        assertThat(Country.values()).extracting(Country::name).allMatch(code -> code.matches("[A-Z]{3}"));
    }

    @Test
    void everyCountryHasAKindAndARegion() {
        assertThat(Country.values()).extracting(Country::kind).doesNotContainNull();
        assertThat(Country.values()).extracting(Country::region).doesNotContainNull();
    }

    @Test
    void onlyAntarcticaLiesOutsideTheRegionsOfM49() {
        assertThat(Country.values()).filteredOn(country -> country.m49Region() == null).containsExactly(Country.ATA);
        assertThat(Country.values()).filteredOn(country -> country.m49Subregion() == null).containsExactly(Country.ATA);
    }

    @Test
    void palestineIsATerritoryOfTheArabStates() {
        assertThat(Country.PSE.kind()).isEqualTo(CountryKind.TERRITORY);
        assertThat(Country.PSE.region()).isEqualTo(Region.ARAB_STATES);
    }

    @Test
    void phasesFollowOneAnotherWithoutAGap() {
        assertThat(Phase.PHASE_II.from()).isEqualTo(Phase.PHASE_I.to().plusDays(1));
        assertThat(Phase.PHASE_III.from()).isEqualTo(Phase.PHASE_II.to().plusDays(1));
    }

    @Test
    void stepsAreNumberedFromOneToThree() {
        assertThat(Step.values()).extracting(Step::number).containsExactly(1, 2, 3);
    }

    @Test
    void focusCountriesAgreeWithThePublishedList() throws IOException {
        List<Map<String, String>> focus = rows("spf", "phase2_focus_countries.csv");
        assertThat(focus).hasSize(51).allSatisfy(row -> {
            Country country = Country.valueOf(row.get("iso3"));
            assertThat(country.alpha2()).isEqualTo(row.get("iso2"));
            assertThat(country.m49()).isEqualTo(row.get("m49"));
            assertThat(country.region().en()).isEqualTo(row.get("ilo_region"));
            assertThat(country.m49Region()).isEqualTo(row.get("m49_region"));
            assertThat(country.m49Subregion()).isEqualTo(row.get("m49_subregion"));
            assertThat(country.ldc()).isEqualTo(!row.get("ldc").isEmpty());
            assertThat(country.lldc()).isEqualTo(!row.get("lldc").isEmpty());
            assertThat(country.sids()).isEqualTo(!row.get("sids").isEmpty());
            assertThat(country.incomeGroup()).isEqualTo(incomeGroup(row.get("dac_income_group")));
        });
    }

    @Test
    void countriesAgreeWithM49() throws IOException {
        List<Map<String, String>> areas = rows("countries", "UNSD-M49-en.csv");
        assertThat(areas).extracting(row -> row.get("ISO-alpha3 Code"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Country.values()).map(Country::name).toList());
        assertThat(areas).allSatisfy(row -> {
            Country country = Country.valueOf(row.get("ISO-alpha3 Code"));
            assertThat(country.alpha2()).isEqualTo(row.get("ISO-alpha2 Code"));
            assertThat(country.m49()).isEqualTo(row.get("M49 Code"));
            assertThat(country.ldc()).isEqualTo(!row.get("Least Developed Countries (LDC)").isEmpty());
            assertThat(country.lldc()).isEqualTo(!row.get("Land Locked Developing Countries (LLDC)").isEmpty());
            assertThat(country.sids()).isEqualTo(!row.get("Small Island Developing States (SIDS)").isEmpty());
        });
    }

    @Test
    void thematicAreasAgreeWithThePublishedList() throws IOException {
        List<Map<String, String>> areas = rows("spf", "thematic_areas.csv");
        assertThat(ThematicArea.values())
                .extracting(area -> Map.of("code", area.name(), "group", area.group().en(), "name", area.en()))
                .containsExactlyElementsOf(areas);
    }

    @Test
    void earmarkingAgreesWithIati() throws Exception {
        Map<String, String> published = iati("EarmarkingCategory.xml");
        assertThat(published).hasSize(Earmarking.values().length);
        assertThat(Earmarking.values()).allSatisfy(earmarking -> assertThat(earmarking.en())
                .isEqualToIgnoringCase(published.get(Integer.toString(earmarking.iatiCode()))));
    }

    @Test
    void transactionTypesAgreeWithIati() throws Exception {
        Map<String, String> published = iati("TransactionType.xml");
        assertThat(published).containsEntry(TransactionType.PLEDGE.iatiCode(), "Incoming Pledge")
                .containsEntry(TransactionType.COMMITMENT.iatiCode(), "Incoming Commitment")
                .containsEntry(TransactionType.RECEIPT.iatiCode(), "Incoming Funds");
    }

    private static IncomeGroup incomeGroup(String dac) {
        return switch (dac) {
            case "LMICs" -> IncomeGroup.LOWER_MIDDLE;
            case "UMICs" -> IncomeGroup.UPPER_MIDDLE;
            default -> null;
        };
    }

    private static Path published(String... path) {
        Path file = PUBLISHED.resolve(Path.of("", path));
        assumeTrue(Files.exists(file), "the published list " + file + " is not beside the repository");
        return file;
    }

    private static List<Map<String, String>> rows(String... path) throws IOException {
        List<List<String>> lines = Files.readAllLines(published(path)).stream().map(CodeListsTest::cells).toList();
        return lines.stream().skip(1).map(cells -> {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(lines.get(0).get(i), cells.get(i));
            }
            return row;
        }).toList();
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        // A comma parts cells when an even number of quotation marks follows it.
        for (String cell : line.replace("\uFEFF", "").split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
            cells.add(cell.replace("\"", ""));
        }
        return cells;
    }

    private static Map<String, String> iati(String list) throws Exception {
        var items = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(published("iati", "codelists", list).toFile()).getElementsByTagName("codelist-item");
        Map<String, String> labels = new LinkedHashMap<>();
        for (int i = 0; i < items.getLength(); i++) {
            Element item = (Element) items.item(i);
            Element name = (Element) item.getElementsByTagName("name").item(0);
            labels.put(text(item, "code"), text(name, "narrative"));
        }
        return labels;
    }

    private static String text(Element parent, String tag) {
        return parent.getElementsByTagName(tag).item(0).getTextContent();
    }
}
