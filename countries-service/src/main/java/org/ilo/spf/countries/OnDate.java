package org.ilo.spf.countries;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The day something happened to a record. */
@Schema(name = "Occurrence", examples = "{\"on\": \"2022-03-01\"}")
public record OnDate(@NotNull LocalDate on) {
}
