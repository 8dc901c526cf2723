package org.tongxin.identity.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0"
                        + " Safari/537.36|Chrome · Windows",
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/156.0 Safari/537.36 Edg/156.0|Edge · Windows",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1 Version/19.0 Mobile"
                        + " Safari/604.1|Safari · iPhone",
                "Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/150.0 Mobile Safari/537.36"
                        + " MicroMessenger/8.0|WeChat · Android",
                "Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0|Firefox · Linux",
                "curl/8.0|curl/8.0"
            })
    void a_device_is_named_as_people_know_it(String agent, String name) {
        assertThat(Agents.shortened(agent)).isEqualTo(name);
    }

    @Test
    void what_nobody_knows_is_shortened_and_rid_of_control_signs() {
        assertThat(Agents.shortened("x\n".repeat(200))).hasSize(60).doesNotContain("\n");
        assertThat(Agents.shortened("")).isEmpty();
    }
}
