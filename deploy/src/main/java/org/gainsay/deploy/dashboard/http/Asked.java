package org.gainsay.deploy.dashboard.http;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Locale;
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
