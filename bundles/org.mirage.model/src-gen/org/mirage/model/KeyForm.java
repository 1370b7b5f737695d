// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.eclipse.emf.common.util.Enumerator;

/**
 * A representation of the literals of the enumeration '<em><b>Key Form</b></em>',
 * and utility methods for working with them.
 * How keys and values stand in a file.
 * @see org.mirage.model.MiragePackage#getKeyForm()
 * @model
 * @generated
 */
public enum KeyForm implements Enumerator {
	/**
	 * The '<em><b>INI</b></em>' literal object.
	 * key = value in sections.
	 * @see #INI_VALUE
	 * @generated
	 * @ordered
	 */
	INI(0, "INI", "ini"),

	/**
	 * The '<em><b>EQUALS</b></em>' literal object.
	 * key=value.
	 * @see #EQUALS_VALUE
	 * @generated
	 * @ordered
	 */
	EQUALS(1, "EQUALS", "equals"),

	/**
	 * The '<em><b>SPACES</b></em>' literal object.
	 * key value.
	 * @see #SPACES_VALUE
	 * @generated
	 * @ordered
	 */
	SPACES(2, "SPACES", "spaces"),

	/**
	 * The '<em><b>HOSTS</b></em>' literal object.
	 * address name ….
	 * @see #HOSTS_VALUE
	 * @generated
	 * @ordered
	 */
	HOSTS(3, "HOSTS", "hosts");

	/**
	 * The '<em><b>INI</b></em>' literal value.
	 * key = value in sections.
	 * @see #INI
	 * @model literal="ini"
	 * @generated
	 * @ordered
	 */
	public static final int INI_VALUE = 0;

	/**
	 * The '<em><b>EQUALS</b></em>' literal value.
	 * key=value.
	 * @see #EQUALS
	 * @model literal="equals"
	 * @generated
	 * @ordered
	 */
	public static final int EQUALS_VALUE = 1;

	/**
	 * The '<em><b>SPACES</b></em>' literal value.
	 * key value.
	 * @see #SPACES
	 * @model literal="spaces"
	 * @generated
	 * @ordered
	 */
	public static final int SPACES_VALUE = 2;

	/**
	 * The '<em><b>HOSTS</b></em>' literal value.
	 * address name ….
	 * @see #HOSTS
	 * @model literal="hosts"
	 * @generated
	 * @ordered
	 */
	public static final int HOSTS_VALUE = 3;

	/**
	 * An array of all the '<em><b>Key Form</b></em>' enumerators.
	 * @generated
	 */
	private static final KeyForm[] VALUES_ARRAY =
		new KeyForm[] {
			INI,
			EQUALS,
			SPACES,
			HOSTS,
		};

	/**
	 * A public read-only list of all the '<em><b>Key Form</b></em>' enumerators.
	 * @generated
	 */
	public static final List<KeyForm> VALUES = Collections.unmodifiableList(Arrays.asList(VALUES_ARRAY));

	/**
	 * Returns the '<em><b>Key Form</b></em>' literal with the specified literal value.
	 * @param literal the literal.
	 * @return the matching enumerator or <code>null</code>.
	 * @generated
	 */
	public static KeyForm get(String literal) {
		for (int i = 0; i < VALUES_ARRAY.length; ++i) {
			KeyForm result = VALUES_ARRAY[i];
			if (result.toString().equals(literal)) {
				return result;
			}
		}
		return null;
	}

	/**
	 * Returns the '<em><b>Key Form</b></em>' literal with the specified name.
	 * @param name the name.
	 * @return the matching enumerator or <code>null</code>.
	 * @generated
	 */
	public static KeyForm getByName(String name) {
		for (int i = 0; i < VALUES_ARRAY.length; ++i) {
			KeyForm result = VALUES_ARRAY[i];
			if (result.getName().equals(name)) {
				return result;
			}
		}
		return null;
	}

	/**
	 * Returns the '<em><b>Key Form</b></em>' literal with the specified integer value.
	 * @param value the integer value.
	 * @return the matching enumerator or <code>null</code>.
	 * @generated
	 */
	public static KeyForm get(int value) {
		switch (value) {
			case INI_VALUE: return INI;
			case EQUALS_VALUE: return EQUALS;
			case SPACES_VALUE: return SPACES;
			case HOSTS_VALUE: return HOSTS;
		}
		return null;
	}

	/**
	 * @generated
	 */
	private final int value;

	/**
	 * @generated
	 */
	private final String name;

	/**
	 * @generated
	 */
	private final String literal;

	/**
	 * Only this class can construct instances.
	 * @generated
	 */
	private KeyForm(int value, String name, String literal) {
		this.value = value;
		this.name = name;
		this.literal = literal;
	}

	/**
	 * @generated
	 */
	@Override
	public int getValue() {
	  return value;
	}

	/**
	 * @generated
	 */
	@Override
	public String getName() {
	  return name;
	}

	/**
	 * @generated
	 */
	@Override
	public String getLiteral() {
	  return literal;
	}

	/**
	 * Returns the literal value of the enumerator, which is its string representation.
	 * @generated
	 */
	@Override
	public String toString() {
		return literal;
	}

} //KeyForm
