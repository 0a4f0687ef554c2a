package org.ilo.spf.web.problem;

import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.postgresql.util.PSQLException;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** Maps every failure to a problem; the cause of an unexpected one goes to the log, never to the client. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final Rules rules;

    ProblemMappers(Rules rules) {
        this.rules = rules;
    }

    @ServerExceptionMapper
    public Response invalid(InvalidRequest e, UriInfo uri) {
        String detail = e.faults().size() == 1 ? e.faults().get(0).detail()
                : e.faults().size() + " things are wrong; see errors.";
        return answer(ProblemType.INVALID_REQUEST.problem(detail).with("errors", e.faults()), uri);
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException e, UriInfo uri) {
        List<Fault> faults = e.getConstraintViolations().stream()
                .map(violation -> Fault.at("", "invalid", "The body " + violation.getMessage() + ".")).toList();
        return invalid(new InvalidRequest(faults), uri);
    }

    @ServerExceptionMapper
    public Response refused(RuleViolated e, UriInfo uri) {
        return answer(HttpProblem.builder().withType(ProblemType.uri(e.rule())).withTitle("A rule forbids it")
                .withStatus(Response.Status.CONFLICT).withDetail(e.getMessage()), uri);
    }

    /**
     * Failures of the database: a rule it keeps, its absence, or a surprise; at commit they come wrapped in others. Outranks
     * the library's.
     */
    @ServerExceptionMapper(value = Exception.class, priority = 1)
    public Response unexpected(Exception e, UriInfo uri) {
        var rule = rules.keptBy(constraint(e));
        if (rule.isPresent()) {
            return refused(rule.get(), uri);
        }
        if (isUnavailable(e)) {
            return unavailable(e, uri);
        }
        LOG.errorf(e, "%s failed unexpectedly", uri.getPath());
        return answer(ProblemType.UNEXPECTED.problem(ProblemType.UNEXPECTED.explanation()), uri);
    }

    private static Response unavailable(Throwable e, UriInfo uri) {
        LOG.warnf("%s: the database is unavailable: %s", uri.getPath(), e.getMessage());
        Response answer = answer(ProblemType.UNAVAILABLE.problem(ProblemType.UNAVAILABLE.explanation()), uri);
        return Response.fromResponse(answer).header(HttpHeaders.RETRY_AFTER, 2).build();
    }

    private static Response answer(HttpProblem.Builder problem, UriInfo uri) {
        return problem.withInstance(URI.create(uri.getRequestUri().getRawPath())).build().toResponse();
    }

    private static String constraint(Throwable e) {
        var postgres = cause(e, PSQLException.class);
        return postgres == null || postgres.getServerErrorMessage() == null ? null
                : postgres.getServerErrorMessage().getConstraint();
    }

    // SQL states: 08 connection lost, 57 the server is shutting down or starting, 53 it is out of connections.
    private static boolean isUnavailable(Throwable e) {
        if (e instanceof Unavailable) {
            return true;
        }
        var sql = cause(e, SQLException.class);
        return sql != null && (sql.getSQLState() == null || sql.getSQLState().matches("(08|57|53).*"));
    }

    // A failure at commit has its cause among the suppressed exceptions.
    private static <T extends Throwable> T cause(Throwable e, Class<T> type) {
        if (e == null || type.isInstance(e)) {
            return type.cast(e);
        }
        return Stream.concat(Stream.of(e.getSuppressed()), Stream.ofNullable(e.getCause())).map(each -> cause(each, type))
                .filter(Objects::nonNull).findFirst().orElse(null);
    }
}
