package org.ilo.spf.records.journal;

import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ilo.spf.contracts.access.Permission;
import org.ilo.spf.web.access.RequiredPermission;
import org.ilo.spf.web.problem.Fault;
import org.ilo.spf.web.problem.InvalidRequest;
import org.jboss.resteasy.reactive.RestQuery;

/** The journal's state over HTTP. */
@Path("admin/journal/verify")
@Tag(name = "Administration", description = "For whoever keeps the system")
public class JournalResource {

    private static final Pattern HEAD = Pattern.compile("([1-9][0-9]{0,17}):([0-9a-fA-F]{64})");

    private final Verifier verifier;

    JournalResource(Verifier verifier) {
        this.verifier = verifier;
    }

    @GET
    @RequiredPermission(Permission.ADMINISTER)
    @Operation(operationId = "verifyJournal", summary = "Whether the journal is as it was written", description = "Compares every entry with its seal. Note `head` elsewhere: given as `noted`, it shows later also what was sealed anew or cut off at the end.")
    public Verification verify(
            @Parameter(description = "A head noted before: its position, a colon, its hash.") @RestQuery String noted) {
        return verifier.verify(noted == null ? null : head(noted));
    }

    private static Verification.Head head(String text) {
        var form = HEAD.matcher(text);
        if (!form.matches()) {
            throw new InvalidRequest(Fault.ofParameter("noted", "malformed",
                    "A head is its position, a colon and the 64 hexadecimal digits of its hash."));
        }
        return new Verification.Head(Long.parseLong(form.group(1)), form.group(2).toLowerCase(Locale.ROOT));
    }
}
