package org.ilo.spf.countries.codelist;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ilo.spf.contracts.code.AdvisoryRequestStatus;
import org.ilo.spf.contracts.code.Branch;
import org.ilo.spf.contracts.code.CodeList;
import org.ilo.spf.contracts.code.Constituent;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.CountryKind;
import org.ilo.spf.contracts.code.Dimension;
import org.ilo.spf.contracts.code.Earmarking;
import org.ilo.spf.contracts.code.EngagementStatus;
import org.ilo.spf.contracts.code.EvidenceKind;
import org.ilo.spf.contracts.code.ImpactMethod;
import org.ilo.spf.contracts.code.IncomeGroup;
import org.ilo.spf.contracts.code.Modality;
import org.ilo.spf.contracts.code.OverlapRule;
import org.ilo.spf.contracts.code.ParticipantGroup;
import org.ilo.spf.contracts.code.PartnerType;
import org.ilo.spf.contracts.code.Phase;
import org.ilo.spf.contracts.code.Pillar;
import org.ilo.spf.contracts.code.PopulationGroup;
import org.ilo.spf.contracts.code.ProjectStatus;
import org.ilo.spf.contracts.code.Qualifier;
import org.ilo.spf.contracts.code.Region;
import org.ilo.spf.contracts.code.ReviewStatus;
import org.ilo.spf.contracts.code.Sex;
import org.ilo.spf.contracts.code.Step;
import org.ilo.spf.contracts.code.TargetIndicator;
import org.ilo.spf.contracts.code.TargetScope;
import org.ilo.spf.contracts.code.ThematicArea;
import org.ilo.spf.contracts.code.ThematicAreaStatus;
import org.ilo.spf.contracts.code.ThematicGroup;
import org.ilo.spf.contracts.code.TransactionType;

/** All code lists, by the names they have in paths. */
final class CodeLists {

    private static final Map<String, Class<? extends CodeList>> BY_NAME = Stream.<Class<? extends CodeList>> of(
            AdvisoryRequestStatus.class, Branch.class, Constituent.class, Country.class, CountryKind.class, Dimension.class,
            Earmarking.class, EngagementStatus.class, EvidenceKind.class, ImpactMethod.class, IncomeGroup.class,
            Modality.class, OverlapRule.class, ParticipantGroup.class, PartnerType.class, Phase.class, Pillar.class,
            PopulationGroup.class, ProjectStatus.class, Qualifier.class, Region.class, ReviewStatus.class, Sex.class,
            Step.class, TargetIndicator.class, TargetScope.class, ThematicArea.class, ThematicAreaStatus.class,
            ThematicGroup.class, TransactionType.class)
            .collect(Collectors.toMap(CodeLists::name, Function.identity(), (a, b) -> a, TreeMap::new));

    private CodeLists() {
    }

    static Set<String> names() {
        return BY_NAME.keySet();
    }

    static Optional<PublishedCodeList> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name)).map(codes -> PublishedCodeList.of(name, codes));
    }

    /** The types whose codes are listed. */
    static List<Class<? extends CodeList>> types() {
        return List.copyOf(BY_NAME.values());
    }

    // ThematicArea is thematic-areas, Country countries, Branch branches, ReviewStatus review-statuses.
    private static String name(Class<?> type) {
        String singular = type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        if (singular.endsWith("y")) {
            return singular.substring(0, singular.length() - 1) + "ies";
        }
        return singular + (singular.matches(".*(s|x|ch)") ? "es" : "s");
    }
}
