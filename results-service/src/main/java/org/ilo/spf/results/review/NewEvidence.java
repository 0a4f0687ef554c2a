package org.ilo.spf.results.review;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ilo.spf.contracts.code.EvidenceKind;
import org.ilo.spf.contracts.results.Evidence;

/**
 * Where a reader can see that a record is true, as an officer states it.
 *
 * @param url an http or https address as RFC 3986 writes it, without a user name; it is never fetched
 */
public record NewEvidence(
        @NotBlank @Size(max = 300) @Schema(examples = "Décret n° 2021-018/PR") String title,
        @NotNull @Size(max = 2000) @Pattern(regexp = URL, message = "is not an http or https address such as https://www.ilo.org/law") @Schema(examples = "https://jo.gouv.tg/2021/018") String url,
        @NotNull EvidenceKind kind) {

    private static final String URL = "^https?://[A-Za-z0-9.:\\[\\]-]+([/?#][!#-;=?-\\[\\]_a-z~]*)?$";

    /** What officers stated, as it is published. */
    public static List<Evidence> published(List<NewEvidence> stated) {
        return stated.stream().map(one -> new Evidence(one.title(), one.url(), one.kind())).toList();
    }

    /** What is published, as officers could state it. */
    public static List<NewEvidence> stated(List<Evidence> published) {
        return published.stream().map(one -> new NewEvidence(one.title(), one.url(), one.kind())).toList();
    }
}
