package org.tongxin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Tongxin 同心: the one deployable, a modular monolith. */
@Modulithic(systemName = "Tongxin")
@SpringBootApplication
public class Tongxin {

    public static void main(String[] args) {
        SpringApplication.run(Tongxin.class, args);
    }
}
