package org.ilo.spf.records.list;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Some items of a list.
 *
 * @param next the cursor of the page after this one; null on the last
 * @param total how many items all pages held together when the first of them was read
 */
public record Page<S>(
        List<S> items,
        @Schema(description = "The cursor of the page after this one; null on the last.", nullable = true) String next,
        @Schema(description = "How many items all pages held together when the first of them was read.") long total) {
}
