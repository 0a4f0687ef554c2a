package org.ilo.spf.web.http;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;

import org.ilo.spf.web.problem.Fault;
import org.ilo.spf.web.problem.InvalidRequest;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a query string with anything unknown or malformed in it, naming all its faults: a filter that is ignored yields wrong
 * numbers. Operations that take {@link UriInfo} read the query string themselves.
 */
@Singleton
public class QueryParameters {

    private static final int MAX_LENGTH = 2_000;
    private static final int MAX_VALUES = 100;
    /** What a refusal repeats of a name that somebody has made up. */
    private static final int MAX_NAME = 60;

    private final Map<Method, Map<String, Type>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method == null || List.of(method.getParameterTypes()).contains(UriInfo.class)) {
            return;
        }
        Map<String, Type> parameters = known.computeIfAbsent(method, QueryParameters::parameters);
        var faults = new ArrayList<Fault>();
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (!parameters.containsKey(name)) {
                faults.add(unknown(name.substring(0, Math.min(MAX_NAME, name.length())), parameters.keySet()));
            } else {
                values(name, values, parameters.get(name), faults);
            }
        });
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
    }

    private static Fault unknown(String name, Set<String> known) {
        return Fault.ofParameter(name, "unknown-parameter", known.isEmpty() ? "There are no parameters here."
                : "There is no parameter '" + name + "'. " + Fault.oneOf(known));
    }

    private static void values(String name, List<String> values, Type type, List<Fault> faults) {
        boolean several = type instanceof ParameterizedType;
        if (!several && values.size() > 1) {
            faults.add(Fault.ofParameter(name, "repeated", "This parameter is given once."));
            return;
        }
        Class<?> element = (Class<?>) (several ? ((ParameterizedType) type).getActualTypeArguments()[0] : type);
        List<String> single = several ? values.stream().flatMap(value -> Arrays.stream(value.split(",", -1))).toList() : values;
        if (single.size() > MAX_VALUES) {
            faults.add(Fault.ofParameter(name, "too-many", "At most " + MAX_VALUES + " values."));
            return;
        }
        for (String value : single) {
            String wrong = fault(value, element, name);
            if (wrong != null) {
                faults.add(Fault.ofParameter(name, element.isEnum() ? "unknown-code" : "malformed", wrong));
            }
        }
    }

    private static String fault(String value, Class<?> type, String name) {
        if (value.length() > MAX_LENGTH || value.codePoints().anyMatch(QueryParameters::isNoText)) {
            return "This is not a text to look for.";
        }
        if (type.isEnum()) {
            List<String> codes = Arrays.stream(type.getEnumConstants()).map(constant -> ((Enum<?>) constant).name()).toList();
            return codes.contains(value) ? null : "There is no code '" + value + "'. " + Fault.oneOf(codes);
        }
        try {
            if (type == Integer.class || type == int.class) {
                int number = Integer.parseInt(value);
                return name.equals("limit") && (number < 1 || number > 500) ? "A page holds 1 to 500 items." : null;
            }
            if (type == LocalDate.class) {
                LocalDate.parse(value);
            } else if (type == Instant.class) {
                return reasonable(Instant.parse(value)) ? null : "An instant lies between 1900 and 2200.";
            } else if (type == DateBound.class) {
                DateBound.fromString(value);
            } else if (type == UUID.class) {
                return UUID.fromString(value).toString().equalsIgnoreCase(value) ? null : form(type);
            } else if (type == Boolean.class || type == boolean.class) {
                return value.matches("true|false") ? null : form(type);
            }
            return null;
        } catch (DateTimeException | IllegalArgumentException e) {
            return form(type);
        }
    }

    private static boolean isNoText(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE || codePoint == 0xFFFD;
    }

    private static boolean reasonable(Instant instant) {
        return instant.isAfter(Instant.parse("1900-01-01T00:00:00Z"))
                && instant.isBefore(Instant.parse("2200-01-01T00:00:00Z"));
    }

    private static String form(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "Integer", "int" -> "This is a whole number.";
            case "LocalDate" -> "This is a date such as 2021-03-24.";
            case "Instant" -> "This is an instant such as 2021-03-24T12:00:00Z.";
            case "DateBound" -> "This is a date such as 2021-03-24, or a bound such as ge:2021-01-01, gt:, le: or lt:.";
            case "UUID" -> "This is an id such as 01890a5d-ac96-774b-bcce-b302099a8057.";
            default -> "This is true or false.";
        };
    }

    private static Map<String, Type> parameters(Method method) {
        var parameters = new TreeMap<String, Type>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                fields(parameter.getType(), parameters);
            } else {
                add(parameter, parameter.getName(), parameter.getParameterizedType(), parameters);
            }
        }
        return parameters;
    }

    private static void fields(Class<?> type, Map<String, Type> parameters) {
        for (Class<?> holder = type; holder != Object.class; holder = holder.getSuperclass()) {
            for (Field field : holder.getDeclaredFields()) {
                add(field, field.getName(), field.getGenericType(), parameters);
            }
        }
    }

    private static void add(AnnotatedElement element, String name, Type type, Map<String, Type> parameters) {
        RestQuery query = element.getAnnotation(RestQuery.class);
        if (query != null) {
            parameters.put(query.value().isEmpty() ? name : query.value(), type);
        }
    }
}
