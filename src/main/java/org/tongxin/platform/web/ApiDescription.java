package org.tongxin.platform.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the interface says of itself, at {@code /v3/api-docs}. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String WORDS = """
        The same use cases and permissions as the pages. Send a token as `Authorization: Bearer …`. Lists are paged by the
        cursor `next`, to be sent as `after`. Creating calls need an `Idempotency-Key`. A step takes the `version` you have
        read: 409 means somebody else has acted since. A refusal is 422 with all its reasons. Problems are RFC 9457.""";

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Tongxin 同心")
                        .version("v1")
                        .description(WORDS)
                        .license(new License().name("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    /** What can go wrong with any call, with an example of each. */
    @Bean
    OpenApiCustomizer problemsDescribed() {
        return description -> {
            description.getComponents().addSchemas("Problem", problem());
            description
                    .getPaths()
                    .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                        add(operation, "400", "It cannot be read", "malformed", 400, "");
                        add(operation, "401", "No token, or one that is no longer good", "unknown", 401, "");
                        add(operation, "403", "Not for this desk", "not-your-desk", 403, "");
                        add(operation, "404", "No such thing, or none you may see", "missing", 404, "");
                        if (method != PathItem.HttpMethod.GET) {
                            add(operation, "409", "Somebody else has acted since", "stale", 409, STALE);
                            add(operation, "422", "A rule does not allow it", "refused", 422, REFUSED);
                        }
                    }));
        };
    }

    private static final String STALE = """
        ,"changedBy":"易修远","changedAt":"2026-11-21T02:03:04Z\"""";
    private static final String REFUSED = """
        ,"reasons":[{"key":"proposal.refused.commentNeeded","message":"请写明退回的理由。","field":"comment"}]""";

    private static void add(Operation operation, String status, String words, String type, int code, String more) {
        String example = "{\"type\":\"urn:tongxin:problem:" + type + "\",\"title\":\"" + words + "\",\"status\":" + code
                + more + "}";
        MediaType body = new MediaType()
                .schema(new Schema<>().$ref("#/components/schemas/Problem"))
                .example(example);
        operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(words)
                                .content(new Content().addMediaType("application/problem+json", body)));
    }

    private static Schema<?> problem() {
        Schema<?> reason = new ObjectSchema()
                .addProperty("key", new StringSchema())
                .addProperty("message", new StringSchema().description("in the caller's language"))
                .addProperty("field", new StringSchema());
        return new ObjectSchema()
                .description("RFC 9457")
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("reasons", new ArraySchema().items(reason))
                .addProperty("changedBy", new StringSchema())
                .addProperty("changedAt", new StringSchema().format("date-time"));
    }
}
