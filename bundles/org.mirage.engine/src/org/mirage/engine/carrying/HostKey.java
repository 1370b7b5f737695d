// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/**
 * A key pair of an SSH server, in the forms that ssh-keygen writes.
 *
 * @param privateText the file of the private key, without a pass phrase
 * @param publicText the line of the public key
 */
public record HostKey(String privateText, String publicText) {

    private static final String CURVE = "nistp256";
    private static final int RSA_BITS = 3072;
    private static final int POINT = 32;
    private static final int BLOCK = 8;
    private static final int LINE = 70;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** True for kinds that can be made here. */
    public static boolean isKnown(String kind) {
        return kind.equals("rsa") || kind.equals("ecdsa") || kind.equals("ed25519");
    }

    /**
     * Makes a new one.
     *
     * @param kind {@code rsa}, {@code ecdsa} or {@code ed25519}
     * @param comment whose it is
     */
    public static HostKey make(String kind, String comment) {
        try {
            return switch (kind) {
                case "rsa" -> rsa(comment);
                case "ecdsa" -> ecdsa(comment);
                default -> ed25519(comment);
            };
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java makes no keys of the kind " + kind, e);
        }
    }

    private static HostKey rsa(String comment) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(RSA_BITS, RANDOM);
        RSAPrivateCrtKey key = (RSAPrivateCrtKey) generator.generateKeyPair().getPrivate();
        Blob open = new Blob().text("ssh-rsa").number(key.getPublicExponent()).number(key.getModulus());
        Blob secret = new Blob().text("ssh-rsa").number(key.getModulus()).number(key.getPublicExponent())
                .number(key.getPrivateExponent()).number(key.getCrtCoefficient()).number(key.getPrimeP()).number(key.getPrimeQ());
        return of("ssh-rsa", open, secret, comment);
    }

    private static HostKey ecdsa(String comment) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
        KeyPair pair = generator.generateKeyPair();
        ECPublicKey key = (ECPublicKey) pair.getPublic();
        byte[] point = ByteBuffer.allocate(1 + 2 * POINT).put((byte) 4).put(fixed(key.getW().getAffineX()))
                .put(fixed(key.getW().getAffineY())).array();
        String name = "ecdsa-sha2-" + CURVE;
        Blob open = new Blob().text(name).text(CURVE).bytes(point);
        Blob secret = new Blob().text(name).text(CURVE).bytes(point).number(((ECPrivateKey) pair.getPrivate()).getS());
        return of(name, open, secret, comment);
    }

    private static HostKey ed25519(String comment) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        KeyPair pair = generator.generateKeyPair();
        EdECPublicKey key = (EdECPublicKey) pair.getPublic();
        byte[] point = fixed(key.getPoint().getY());
        for (int i = 0; i < POINT / 2; i++) {
            byte swapped = point[i];
            point[i] = point[POINT - 1 - i];
            point[POINT - 1 - i] = swapped;
        }
        if (key.getPoint().isXOdd()) {
            point[POINT - 1] |= (byte) 0x80;
        }
        byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
        byte[] both = ByteBuffer.allocate(2 * POINT).put(seed).put(point).array();
        String name = "ssh-ed25519";
        return of(name, new Blob().text(name).bytes(point), new Blob().text(name).bytes(point).bytes(both), comment);
    }

    /** The lowest 32 bytes of a number, the highest first. */
    private static byte[] fixed(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[POINT];
        int length = Math.min(bytes.length, POINT);
        System.arraycopy(bytes, bytes.length - length, fixed, POINT - length, length);
        return fixed;
    }

    private static HostKey of(String name, Blob open, Blob secret, String comment) {
        int check = RANDOM.nextInt();
        Blob hidden = new Blob().integer(check).integer(check).raw(secret.toBytes()).text(comment);
        for (int i = 1; hidden.toBytes().length % BLOCK != 0; i++) {
            hidden.raw(new byte[] {(byte) i});
        }
        byte[] file = new Blob().raw("openssh-key-v1\0".getBytes(StandardCharsets.US_ASCII)).text("none").text("none").text("")
                .integer(1).bytes(open.toBytes()).bytes(hidden.toBytes()).toBytes();
        String lines = Base64.getEncoder().encodeToString(file).replaceAll("(.{" + LINE + "})(?=.)", "$1\n");
        return new HostKey("-----BEGIN OPENSSH PRIVATE KEY-----\n" + lines + "\n-----END OPENSSH PRIVATE KEY-----\n",
                name + " " + Base64.getEncoder().encodeToString(open.toBytes()) + " " + comment + "\n");
    }

    /** Bytes as the SSH protocol writes them. */
    private static final class Blob {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Blob raw(byte[] bytes) {
            out.writeBytes(bytes);
            return this;
        }

        Blob integer(int value) {
            return raw(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
        }

        Blob bytes(byte[] bytes) {
            return integer(bytes.length).raw(bytes);
        }

        Blob text(String text) {
            return bytes(text.getBytes(StandardCharsets.UTF_8));
        }

        Blob number(BigInteger number) {
            return bytes(number.toByteArray());
        }

        byte[] toBytes() {
            return out.toByteArray();
        }
    }
}
