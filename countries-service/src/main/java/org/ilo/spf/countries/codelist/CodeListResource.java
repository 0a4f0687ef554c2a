package org.ilo.spf.countries.codelist;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ilo.spf.contracts.access.Permission;
import org.ilo.spf.records.list.Page;
import org.ilo.spf.web.access.RequiredPermission;
import org.jboss.resteasy.reactive.RestPath;

/** Code lists over HTTP. */
@Path("code-lists")
@Tag(name = "Code lists", description = "Every code the services exchange, with its labels")
@RequiredPermission(Permission.READ_PUBLISHED)
public class CodeListResource {

    /** A code list by name, and where it is. */
    public record CodeListLink(
            @Schema(examples = "phases") String name,
            @Schema(examples = "/api/v1/code-lists/phases") String href) {
    }

    @GET
    @Operation(summary = "The names of all code lists, with links")
    public Page<CodeListLink> list() {
        List<CodeListLink> links = CodeLists.names().stream().map(name -> new CodeListLink(name, "/api/v1/code-lists/" + name))
                .toList();
        return new Page<>(links, null, links.size());
    }

    @GET
    @Path("{name}")
    @Operation(summary = "One code list", description = "Codes in their customary order, with labels in English, French and Spanish.")
    public PublishedCodeList get(@RestPath @Parameter(example = "phases") String name) {
        return CodeLists.find(name).orElseThrow(() -> new NotFoundException("There is no code list " + name + "."));
    }
}
