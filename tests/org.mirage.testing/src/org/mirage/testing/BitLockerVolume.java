// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.testing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.zip.CRC32;

import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts a volume as BitLocker does with AES-XTS of 128 bits and a pass phrase, since no free tool makes such volumes; cryptsetup
 * opens them.
 *
 * <p>Source: libbde, "BitLocker Drive Encryption (BDE) format"; RFC 3610 (CCM); IEEE 1619 (XTS).
 */
public final class BitLockerVolume {

    private static final int SECTOR = 512;
    private static final int AREA = 64 << 10;
    private static final int HEADER = 16 * SECTOR;
    private static final int ROUNDS = 1 << 20;
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final byte[] SIGNATURE = "-FVE-FS-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] KIND = {0x3b, (byte) 0xd6, 0x67, 0x49, 0x29, 0x2e, (byte) 0xd8, 0x4a, (byte) 0x83, (byte) 0x99,
        (byte) 0xf6, (byte) 0xa3, 0x39, (byte) 0xe3, (byte) 0xd0, 0x01};
    private static final int AES_XTS_128 = 0x8004;
    private static final int AES_CCM_256 = 0x2003;
    private static final int SHA_256 = 0x2005;

    private final byte[] plain;
    private final byte[] volumeKey = filled(32, 3);
    private final byte[] masterKey = filled(32, 5);
    private final byte[] salt = filled(16, 7);
    private final long[] places = new long[4];

    private BitLockerVolume(byte[] plain) {
        this.plain = plain;
        int found = 0;
        for (int at = AREA; found < places.length; at += AREA) {
            if (at + AREA >= plain.length) {
                throw new IllegalArgumentException("no room for metadata");
            }
            if (Arrays.equals(plain, at, at + AREA, new byte[AREA], 0, AREA)) {
                places[found++] = at;
            }
        }
    }

    /**
     * The encrypted volume.
     *
     * @param plain of whole sectors, with some runs of 64 KiB zeros that nothing is in
     */
    public static byte[] of(byte[] plain, String passPhrase) throws GeneralSecurityException {
        return new BitLockerVolume(plain).encrypted(passPhrase);
    }

    private static byte[] filled(int length, int factor) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * factor + factor);
        }
        return bytes;
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private byte[] encrypted(String passPhrase) throws GeneralSecurityException {
        byte[] disk = new byte[plain.length];
        Cipher data = aes(Arrays.copyOf(volumeKey, 16));
        Cipher tweak = aes(Arrays.copyOfRange(volumeKey, 16, 32));
        for (int at = 0; at < plain.length; at += SECTOR) {
            // the first sectors lie elsewhere, where the header is not
            int to = at < HEADER ? (int) places[3] + at : at;
            if (at < HEADER || at < places[3] || at >= places[3] + HEADER) {
                xts(data, tweak, at, disk, to);
            }
        }
        ByteBuffer boot = ByteBuffer.wrap(disk).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.fill(disk, 0, HEADER, (byte) 0);
        boot.put(new byte[] {(byte) 0xeb, 0x58, (byte) 0x90}).put(SIGNATURE).putShort((short) SECTOR).put((byte) 8);
        boot.position(160).put(KIND).putLong(places[0]).putLong(places[1]).putLong(places[2]);
        boot.position(510).putShort((short) 0xaa55);
        byte[] metadata = metadata(passPhrase);
        for (int i = 0; i < 3; i++) {
            Arrays.fill(disk, (int) places[i], (int) places[i] + AREA, (byte) 0);
            System.arraycopy(metadata, 0, disk, (int) places[i], metadata.length);
        }
        return disk;
    }

    private static Cipher aes(byte[] key) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
        return cipher;
    }

    private void xts(Cipher data, Cipher tweak, int from, byte[] disk, int to) throws GeneralSecurityException {
        byte[] masks = new byte[SECTOR];
        byte[] mask = tweak.doFinal(little(16).putLong(to / SECTOR).array());
        for (int at = 0; at < SECTOR; at += 16) {
            System.arraycopy(mask, 0, masks, at, 16);
            int carry = 0;
            for (int i = 0; i < 16; i++) {
                int next = mask[i] >> 7 & 1;
                mask[i] = (byte) (mask[i] << 1 | carry);
                carry = next;
            }
            mask[0] ^= (byte) (carry * 0x87);
        }
        byte[] block = new byte[SECTOR];
        for (int i = 0; i < SECTOR; i++) {
            block[i] = (byte) (plain[from + i] ^ masks[i]);
        }
        block = data.doFinal(block);
        for (int i = 0; i < SECTOR; i++) {
            disk[to + i] = (byte) (block[i] ^ masks[i]);
        }
    }

    /** The block of metadata and what proves it. */
    private byte[] metadata(String passPhrase) throws GeneralSecurityException {
        byte[] entries = concat(
                entry(2, 8, concat(little(28).put(filled(16, 9)).putLong(0).putShort((short) 0).putShort((short) 0x2000).array(),
                        entry(0, 3, concat(little(4).putInt(0x1000).array(), salt)), entry(0, 5, sealed(stretched(passPhrase), key(masterKey), 1)))),
                entry(3, 5, sealed(masterKey, key(volumeKey), 2)),
                entry(15, 15, little(16).putLong(places[3]).putLong(HEADER).array()));
        int size = (64 + 48 + entries.length + 15) / 16 * 16;
        ByteBuffer block = little(size);
        block.put(SIGNATURE).putShort((short) (size / 16)).putShort((short) 2).putShort((short) 4).putShort((short) 4)
                .putLong(plain.length).putInt(0).putInt(HEADER / SECTOR).putLong(places[0]).putLong(places[1]).putLong(places[2])
                .putLong(places[3]);
        block.putInt(48 + entries.length).putInt(1).putInt(48).putInt(48 + entries.length).put(filled(16, 11)).putInt(3)
                .putShort((short) AES_XTS_128).putShort((short) 0).putLong(132_000_000_000_000_000L).put(entries);
        CRC32 sum = new CRC32();
        sum.update(block.array());
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(block.array());
        byte[] proof = little(44).putShort((short) 44).putShort((short) 0).putShort((short) 1).putShort((short) 0)
                .putShort((short) SHA_256).putShort((short) 0).put(hash).array();
        byte[] sealed = sealed(masterKey, proof, 4);
        return concat(block.array(), little(8).putShort((short) 88).putShort((short) 2).putInt((int) sum.getValue()).array(),
                little(8).putShort((short) (8 + sealed.length)).putShort((short) 0).putShort((short) 5).putShort((short) 1).array(), sealed);
    }

    private static byte[] entry(int type, int value, byte[] data) {
        return little(8 + data.length).putShort((short) (8 + data.length)).putShort((short) type).putShort((short) value)
                .putShort((short) 1).put(data).array();
    }

    private static byte[] key(byte[] key) {
        return little(12 + key.length).putShort((short) (12 + key.length)).putShort((short) 0).putShort((short) 1).putShort((short) 0)
                .putInt(AES_CCM_256).put(key).array();
    }

    private byte[] stretched(String passPhrase) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        ByteBuffer state = little(88);
        byte[] first = digest.digest(digest.digest(passPhrase.getBytes(StandardCharsets.UTF_16LE)));
        state.position(32).put(first).put(salt);
        for (long round = 0; round < ROUNDS; round++) {
            state.putLong(80, round);
            digest.update(state.array());
            System.arraycopy(digest.digest(), 0, state.array(), 0, 32);
        }
        return Arrays.copyOf(state.array(), 32);
    }

    /** Nonce, tag and the encrypted data. */
    private static byte[] sealed(byte[] key, byte[] data, int number) throws GeneralSecurityException {
        Cipher cipher = aes(key);
        byte[] nonce = little(NONCE).putLong(132_000_000_000_000_000L).putInt(number).array();
        byte[] tag = cipher.doFinal(concat(new byte[] {8 * ((TAG - 2) / 2) + 2}, nonce,
                ByteBuffer.allocate(3).put((byte) 0).putShort((short) data.length).array()));
        for (int at = 0; at < data.length; at += 16) {
            for (int i = 0; i < Math.min(16, data.length - at); i++) {
                tag[i] ^= data[at + i];
            }
            tag = cipher.doFinal(tag);
        }
        byte[] first = counter(cipher, nonce, 0);
        for (int i = 0; i < TAG; i++) {
            tag[i] ^= first[i];
        }
        byte[] result = data.clone();
        for (int at = 0; at < data.length; at += 16) {
            byte[] stream = counter(cipher, nonce, at / 16 + 1);
            for (int i = 0; i < Math.min(16, data.length - at); i++) {
                result[at + i] ^= stream[i];
            }
        }
        return concat(nonce, tag, result);
    }

    private static byte[] counter(Cipher cipher, byte[] nonce, int count) throws GeneralSecurityException {
        return cipher.doFinal(concat(new byte[] {2}, nonce, ByteBuffer.allocate(3).put((byte) 0).putShort((short) count).array()));
    }

    private static byte[] concat(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }
}
