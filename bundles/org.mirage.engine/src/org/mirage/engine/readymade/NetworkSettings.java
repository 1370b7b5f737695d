// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.mirage.engine.MirageException;

/**
 * What a machine's network is to be.
 *
 * @param addresses of the machine, at least one
 * @param gateways at most one of each family, each within the network of an address
 * @param servers whom it asks for names
 * @param domains in which it looks for short names
 * @param card name of the network card; empty for whatever it has
 */
record NetworkSettings(List<HostAddress> addresses, List<HostAddress> gateways, List<HostAddress> servers, List<String> domains,
        String card) {

    private static final Pattern CARD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,14}");
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
    private static final int DOMAIN_LENGTH = 253;

    /**
     * Reads the values of parameters.
     *
     * @throws MirageException when one is not what it should be
     */
    static NetworkSettings of(GivenValues given) throws MirageException {
        List<HostAddress> addresses = addresses(given);
        return new NetworkSettings(addresses, gateways(given, addresses), servers(given, addresses), domains(given), card(given));
    }

    /**
     * Looks at one parameter only; where it has to fit the addresses and these are wrong, that is their fault.
     *
     * @throws MirageException when it is not what it should be
     */
    static void check(String parameter, GivenValues given) throws MirageException {
        switch (parameter) {
            case StaticNetwork.ADDRESS -> addresses(given);
            case StaticNetwork.GATEWAY -> gateways(given, addressesOrNull(given));
            case StaticNetwork.DNS -> servers(given, addressesOrNull(given));
            case StaticNetwork.SEARCH -> domains(given);
            case StaticNetwork.INTERFACE -> card(given);
            default -> {
                // it needs a look at the machine
            }
        }
    }

    private static List<HostAddress> addressesOrNull(GivenValues given) {
        try {
            return addresses(given);
        } catch (MirageException e) {
            return null;
        }
    }

    private static List<HostAddress> addresses(GivenValues given) throws MirageException {
        List<HostAddress> addresses = new ArrayList<>();
        for (String word : given.words(StaticNetwork.ADDRESS)) {
            addresses.add(HostAddress.withNetwork(StaticNetwork.ADDRESS, word));
        }
        if (addresses.isEmpty()) {
            throw new MirageException("the parameter " + StaticNetwork.ADDRESS + " is empty");
        }
        return addresses;
    }

    private static List<HostAddress> gateways(GivenValues given, List<HostAddress> addresses) throws MirageException {
        List<HostAddress> gateways = new ArrayList<>();
        for (String word : given.words(StaticNetwork.GATEWAY)) {
            HostAddress gateway = HostAddress.plain(StaticNetwork.GATEWAY, word);
            if (addresses != null && addresses.stream().noneMatch(address -> address.reaches(gateway))) {
                throw new MirageException("the parameter gateway: " + word + " is not in the network of "
                        + String.join(", ", addresses.stream().map(HostAddress::toString).toList()));
            }
            if (gateways.stream().anyMatch(other -> other.isFour() == gateway.isFour())) {
                throw new MirageException("the parameter gateway: there is one for IPv4 and one for IPv6 at most");
            }
            gateways.add(gateway);
        }
        return gateways;
    }

    private static List<HostAddress> servers(GivenValues given, List<HostAddress> addresses) throws MirageException {
        List<HostAddress> servers = new ArrayList<>();
        for (String word : given.words(StaticNetwork.DNS)) {
            HostAddress server = HostAddress.plain(StaticNetwork.DNS, word);
            if (addresses != null && addresses.stream().noneMatch(address -> address.isFour() == server.isFour())) {
                throw new MirageException("the parameter dns: " + word + " cannot be asked without an address of its kind");
            }
            servers.add(server);
        }
        return servers;
    }

    private static List<String> domains(GivenValues given) throws MirageException {
        List<String> domains = given.words(StaticNetwork.SEARCH);
        for (String domain : domains) {
            if (domain.length() > DOMAIN_LENGTH
                    || !Arrays.stream(domain.split("\\.", -1)).allMatch(label -> LABEL.matcher(label).matches())) {
                throw new MirageException("the parameter " + StaticNetwork.SEARCH + ": there is no such domain as \"" + domain + "\"");
            }
        }
        return domains;
    }

    private static String card(GivenValues given) throws MirageException {
        String card = given.raw(StaticNetwork.INTERFACE);
        if (!card.isEmpty() && (!CARD.matcher(card).matches() || card.equals("lo"))) {
            throw new MirageException("the parameter " + StaticNetwork.INTERFACE + ": \"" + card + "\" is no name of a network card");
        }
        return card;
    }

    /** The addresses of one family. */
    List<HostAddress> addresses(boolean four) {
        return addresses.stream().filter(address -> address.isFour() == four).toList();
    }

    /** The gateway of one family, null for none. */
    HostAddress gateway(boolean four) {
        return gateways.stream().filter(gateway -> gateway.isFour() == four).findFirst().orElse(null);
    }

    /** The name servers of one family. */
    List<HostAddress> servers(boolean four) {
        return servers.stream().filter(server -> server.isFour() == four).toList();
    }

    /** The texts of addresses with something between them. */
    static String join(String between, List<HostAddress> addresses) {
        return String.join(between, addresses.stream().map(HostAddress::text).toList());
    }
}
