package org.gainsay.deploy.dashboard.http;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Locale;
import org.gainsay.aggregate.api.Role;
import org.gainsay.deploy.dashboard.view.Wanted;
import org.gainsay.enrich.api.EventType;
import org.jspecify.annotations.Nullable;

/** What a request's query says; what it cannot say is answered with 400 and what would be right. */
final class Asked {

    private Asked() {}

    static String required(Context context, String name) {
        String value = context.queryParam(name);
        if (value == null || value.isBlank()) {
            throw new BadRequestResponse("the query parameter " + name + " is missing");
        }
        return value;
    }

    /** The parameter's value; null if it is not there or empty. */
    static @Nullable String text(Context context, String name) {
        String value = context.queryParam(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /**
     * Which mentions are meant.
     *
     * @param type the parameter that says whether claims or denials are
     */
    static Wanted mentions(Context context, String type) {
        String actor = text(context, "actor");
        Role role = choice(context, "role", Role.class);
        if (role != null && actor == null) {
            throw new BadRequestResponse("role says what the actor is: the query parameter actor is missing");
        }
        return new Wanted(
                choice(context, type, EventType.class),
                actor,
                role,
                text(context, "supplier"),
                text(context, "recipient"),
                text(context, "equipment"),
                text(context, "dispute"));
    }

    static <E extends Enum<E>> @Nullable E choice(Context context, String name, Class<E> type) {
        String value = context.queryParam(name);
        if (value == null || value.isEmpty()) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new BadRequestResponse(
                        name + " must be one of " + Arrays.toString(type.getEnumConstants()) + ", was " + value));
    }
}
