// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.mirage.engine.MirageException;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.changes.Parameter;
import org.mirage.engine.changes.WordRule;
import org.mirage.engine.view.MachineTexts;

/** What can be said of the seed disk of an exported machine, as parameters. */
public final class SeedParameters {

    private static final String ASKING = "the seed disk";
    private static final String HOST = "host-name";
    private static final String USER = "user";
    private static final String KEY = "ssh-key";
    private static final String DATA = "user-data";
    private static final String NETWORK = "network-config";
    private static final String INSTANCE = "instance-id";

    /** Those by whose values machines are known to others. */
    public static final List<String> IDENTIFYING = List.of(HOST, StaticNetwork.ADDRESS, INSTANCE);

    private static final List<String> OF_ADDRESS = List.of(StaticNetwork.GATEWAY, StaticNetwork.DNS, StaticNetwork.SEARCH,
            StaticNetwork.INTERFACE);

    private SeedParameters() {
    }

    /** All of them. */
    public static List<Parameter> all() {
        return List.of(GivenValues.optional(HOST, "", "The machine's name"),
                GivenValues.optional(USER, "", "How the image's usual user is called on this machine"),
                GivenValues.optional(KEY, "", "Public SSH keys that let that user in, one a line"),
                GivenValues.optional(StaticNetwork.ADDRESS, "", "Address with its network, such as 192.0.2.7/24; several separated by commas; "
                        + "DHCP without"),
                GivenValues.optional(StaticNetwork.GATEWAY, "", "Gateway; one for IPv4 and one for IPv6"),
                GivenValues.optional(StaticNetwork.DNS, "", "Name servers, separated by commas"),
                GivenValues.optional(StaticNetwork.SEARCH, "", "Domains in which short names are looked for, separated by commas"),
                GivenValues.optional(StaticNetwork.INTERFACE, "", "Name of the network card; without it any whose name begins with e, which "
                        + "only netplan understands"),
                GivenValues.optional(NETWORK, "", "The whole of network-config, in place of the address"),
                GivenValues.optional(DATA, "", "The whole of user-data, in place of user and keys"),
                GivenValues.optional(INSTANCE, "", "By which cloud-init knows the machine; a number made by chance without"));
    }

    /** What is wrong with the value of a parameter, by itself or beside the others; null when nothing is. */
    public static String fault(String parameter, Map<String, byte[]> values) {
        GivenValues given = GivenValues.of(values);
        if (!given.has(parameter)) {
            return null;
        }
        try {
            switch (parameter) {
                case HOST -> given.word(HOST, WordRule.HOST_NAME);
                case USER -> given.word(USER, WordRule.NEW_USER);
                case KEY -> new SeedDisk().keys(keys(given)).check();
                case INSTANCE -> new SeedDisk().instance(text(given, INSTANCE)).check();
                case DATA, NETWORK -> requireAlone(parameter, given);
                default -> network(parameter, given);
            }
            return null;
        } catch (MirageException wrong) {
            return wrong.getMessage();
        }
    }

    private static void network(String parameter, GivenValues given) throws MirageException {
        if (OF_ADDRESS.contains(parameter) && !given.has(StaticNetwork.ADDRESS)) {
            throw new MirageException("the parameter " + parameter + " says nothing without an " + StaticNetwork.ADDRESS);
        }
        NetworkSettings.check(parameter, given);
    }

    /** What is a whole file says itself what other parameters would say. */
    private static void requireAlone(String parameter, GivenValues given) throws MirageException {
        for (String other : parameter.equals(DATA) ? List.of(USER, KEY) : List.of(StaticNetwork.ADDRESS)) {
            if (given.has(other)) {
                throw new MirageException("the parameter " + parameter + " says what " + other + " would; leave one of them out");
            }
        }
    }

    /**
     * The disk.
     *
     * @param values by name, raw bytes; others have their initial ones
     * @throws MirageException when a value is unfit or unknown
     */
    public static SeedDisk disk(Map<String, byte[]> values) throws MirageException {
        GivenValues given = GivenValues.of(ASKING, all(), values);
        for (Parameter parameter : all()) {
            String fault = fault(parameter.name(), values);
            if (fault != null) {
                throw new MirageException(fault);
            }
        }
        SeedDisk disk = new SeedDisk().host(text(given, HOST)).user(text(given, USER)).keys(keys(given));
        if (given.has(INSTANCE)) {
            disk.instance(text(given, INSTANCE));
        }
        if (given.has(DATA)) {
            disk.userData(given.bytes(DATA));
        }
        if (given.has(NETWORK)) {
            disk.network(given.bytes(NETWORK));
        } else if (given.has(StaticNetwork.ADDRESS)) {
            disk.network(NetplanText.of(NetworkSettings.of(given), "").getBytes(StandardCharsets.UTF_8));
        }
        disk.check();
        return disk;
    }

    /**
     * Why a machine would not look at such a disk.
     *
     * @return null when it would, as far as its files tell
     */
    public static String obstacle(VersionFiles files) throws IOException {
        MachineTexts texts = new MachineTexts(files);
        if (!CloudInit.isThere(texts)) {
            return "cloud-init is not in it";
        }
        return texts.isFile(CloudInit.DISABLED) ? "cloud-init is switched off in it; the change set cloud-ready switches it on" : null;
    }

    private static List<String> keys(GivenValues given) {
        return Stream.of(text(given, KEY).split("\\R")).map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static String text(GivenValues given, String name) {
        return new String(given.bytes(name), StandardCharsets.UTF_8);
    }
}
