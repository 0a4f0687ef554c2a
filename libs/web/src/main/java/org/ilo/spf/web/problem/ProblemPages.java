package org.ilo.spf.web.problem;

import java.net.URI;
import java.util.Arrays;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ilo.spf.contracts.access.Permission;
import org.ilo.spf.web.access.RequiredPermission;
import org.jboss.resteasy.reactive.RestPath;

/** What the type of a problem leads to: a page that explains it. */
@Path("problems")
@Tag(name = "Problems", description = "What the types of problems mean")
@RequiredPermission(Permission.READ_PUBLISHED)
public class ProblemPages {

    private final Rules rules;

    ProblemPages(Rules rules) {
        this.rules = rules;
    }

    /** A type of problem, as it is named in answers. */
    static URI uri(String code) {
        return URI.create("/api/v1/problems/" + code);
    }

    @GET
    @Path("{code}")
    @Produces("text/plain;charset=UTF-8")
    @Operation(operationId = "getProblemPage", summary = "What a type of problem means")
    public String explain(@RestPath String code) {
        return Arrays.stream(ProblemType.values()).filter(problem -> problem.code().equals(code)).findFirst()
                .map(problem -> problem.status() + " " + problem.title() + "\n\n" + problem.explanation() + "\n")
                .or(() -> Refusal.of(code).map(refusal -> refusal.status() + " " + refusal.title() + "\n\n"
                        + refusal.explanation() + "\n"))
                .or(() -> rules.sentence(code).map(sentence -> "409 A rule of the domain forbids it\n\n" + sentence + "\n"))
                .orElseThrow(() -> new NotFoundException("There is no problem type " + code + "."));
    }
}
