package org.ilo.spf.results.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the reviewer of a returned record asks for. */
public record Remark(
        @NotBlank @Size(max = 2000) @Schema(examples = "The decree is dated 2021-02-03; please check.") String comment) {
}
