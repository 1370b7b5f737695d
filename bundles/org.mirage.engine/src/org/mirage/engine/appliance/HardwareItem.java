// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.appliance;

import java.util.HashMap;
import java.util.Map;

/** One piece of a machine's virtual hardware (DMTF DSP0243, "VirtualHardwareSection"; numbers of kinds from DMTF CIM). */
final class HardwareItem {

    private static final int PROCESSORS = 3;
    private static final int MEMORY = 4;
    private static final int NETWORK_CARD = 10;
    private static final int DISK = 17;

    private final Map<String, String> fields = new HashMap<>();

    /** Takes what an element of the item says; of several of a name the first counts. */
    void put(String element, String value) {
        fields.putIfAbsent(element, value);
    }

    String text(String element) {
        return fields.getOrDefault(element, "");
    }

    /** A number, or 0 where there is none. */
    long number(String element) {
        String text = text(element);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    boolean isProcessors() {
        return number("ResourceType") == PROCESSORS;
    }

    boolean isMemory() {
        return number("ResourceType") == MEMORY;
    }

    boolean isNetworkCard() {
        return number("ResourceType") == NETWORK_CARD;
    }

    boolean isDisk() {
        return number("ResourceType") == DISK;
    }

    /** The id of the disk that it stands for; empty for none. Written {@code ovf:/disk/ID} or {@code /disk/ID}. */
    String diskId() {
        String resource = text("HostResource");
        int at = resource.indexOf("/disk/");
        return at < 0 ? "" : resource.substring(at + "/disk/".length());
    }
}
