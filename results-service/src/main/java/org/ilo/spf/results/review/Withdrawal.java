package org.ilo.spf.results.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a verified record no longer counts. */
public record Withdrawal(
        @NotBlank @Size(max = 2000) @Schema(examples = "The law was struck down before it came into force.") String because) {
}
