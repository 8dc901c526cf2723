package org.tongxin.platform.web;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** What cannot be read as a request is answered with a problem too, never with a page. */
@RestControllerAdvice(annotations = RestController.class)
class ApiProblems extends ResponseEntityExceptionHandler {

    /** The database's last word: the same thing, sent twice at once. */
    @ExceptionHandler
    ResponseEntity<?> twice(DuplicateKeyException twice) {
        return Problems.answer(Problems.problem(HttpStatus.CONFLICT, "twice", "This was entered already."));
    }
}
