package org.wholeschool.access.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "192.0.2.1:50123, 192.0.2.1",
        "::ffff:192.0.2.1, 192.0.2.1",
        "2001:db8:1:2:aaaa:bbbb:cccc:dddd, 20010db800010002/64",
        "2001:db8:1:2::1, 20010db800010002/64",
        "[2001:db8:1:2::2]:443, 20010db800010002/64",
        "[2001:db8:1:2::2], 20010db800010002/64",
        "2001:db8:1:3::1, 20010db800010003/64",
        "2001:db8:1:2:no, 2001:db8:1:2:no",
        "1:2:3:4:5:6:7:8:9, 1:2:3:4:5:6:7:8:9",
        "unknown, unknown"
    })
    void whoCountsAsOne(String address, String network) {
        assertEquals(network, ClientAddress.network(address));
    }
}
