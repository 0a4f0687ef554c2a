package org.ilo.spf.countries.codelist;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ilo.spf.contracts.code.CodeList;
import org.ilo.spf.contracts.code.Earmarking;
import org.ilo.spf.contracts.code.Phase;
import org.ilo.spf.contracts.code.Step;
import org.ilo.spf.contracts.code.ThematicArea;
import org.ilo.spf.contracts.code.ThematicGroup;
import org.ilo.spf.contracts.code.TransactionType;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A list of codes with their labels. */
public record PublishedCodeList(@Schema(examples = "phases") String name, List<Item> items) {

    /**
     * A code with its labels, and what else the list says of it.
     *
     * @param from of a phase, its first day
     * @param to of a phase, its last day
     * @param number of a step, its customary number
     * @param group of a thematic area, the group it falls into
     * @param iatiCode of what has one, the code in the lists of the International Aid Transparency Initiative
     */
    @Schema(name = "CodeListItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            @Schema(examples = "PHASE_II") String code,
            @Schema(examples = "Phase II") String en,
            @Schema(examples = "Phase II") String fr,
            @Schema(examples = "Fase II") String es,
            LocalDate from,
            LocalDate to,
            Integer number,
            ThematicGroup group,
            String iatiCode) {

        static Item of(CodeList code) {
            var phase = code instanceof Phase it ? it : null;
            return new Item(code.name(), code.en(), code.fr(), code.es(),
                    phase == null ? null : phase.from(),
                    phase == null ? null : phase.to(),
                    code instanceof Step step ? (Integer) step.number() : null,
                    code instanceof ThematicArea area ? area.group() : null,
                    iatiCode(code));
        }

        private static String iatiCode(CodeList code) {
            if (code instanceof Earmarking earmarking) {
                return String.valueOf(earmarking.iatiCode());
            }
            return code instanceof TransactionType type ? type.iatiCode() : null;
        }
    }

    static PublishedCodeList of(String name, Class<? extends CodeList> codes) {
        return new PublishedCodeList(name, Stream.of(codes.getEnumConstants()).map(Item::of).toList());
    }
}
