package org.ilo.spf.records;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ilo.spf.contracts.access.Permission;
import org.ilo.spf.web.access.RequiredPermission;
import org.ilo.spf.web.problem.ProblemType;
import org.ilo.spf.web.problem.Rules;
import org.jboss.resteasy.reactive.RestPath;

/** What the type of a problem leads to: a page that explains it. */
@Path("problems")
@Tag(name = "Problems", description = "What the types of problems mean")
@RequiredPermission(Permission.READ_PUBLISHED)
public class ProblemPageResource {

    private final Rules rules;

    ProblemPageResource(Rules rules) {
        this.rules = rules;
    }

    @GET
    @Path("{code}")
    @Produces("text/plain;charset=UTF-8")
    @Operation(operationId = "getProblemPage", summary = "What a type of problem means")
    public String explain(@RestPath String code) {
        return ProblemType.of(code).map(type -> page(type.status() + " " + type.title(), type.explanation()))
                .or(() -> rules.sentence(code).map(sentence -> page("409 A rule of the domain forbids it", sentence)))
                .orElseThrow(() -> new NotFoundException("There is no problem type " + code + "."));
    }

    private static String page(String heading, String text) {
        return heading + "\n\n" + text + "\n";
    }
}
