package org.tongxin.proposal.api;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;
import org.tongxin.proposal.viewing.ProposalDoc;

/** Every step on a proposal answers with the proposal as it then is; the description says so with its schema. */
@Component
class ProposalApiDescription implements OpenApiCustomizer {

    private static final String STEPS = "/api/v1/proposals";

    @Override
    public void customise(OpenAPI description) {
        ResolvedSchema document =
                ModelConverters.getInstance().resolveAsResolvedSchema(new AnnotatedType(ProposalDoc.class));
        document.referencedSchemas.forEach(description.getComponents()::addSchemas);
        description.getComponents().addSchemas("ProposalDoc", document.schema);
        description.getPaths().forEach((path, item) -> {
            if (path.equals(STEPS + "/{id}") && item.getGet() != null) {
                answersWithDocument(item.getGet());
            }
            if ((path.equals(STEPS) || path.startsWith(STEPS + "/{id}")) && item.getPost() != null) {
                answersWithDocument(item.getPost());
            }
        });
    }

    private static void answersWithDocument(Operation operation) {
        Schema<?> reference = new Schema<>().$ref("#/components/schemas/ProposalDoc");
        ApiResponse done = operation.getResponses().get("200");
        if (done != null) {
            done.description("The proposal as it now is, as far as this reader may see it")
                    .content(new Content().addMediaType("application/json", new MediaType().schema(reference)));
        }
    }
}
