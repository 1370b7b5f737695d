// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;


/**
 * A representation of the model object '<em><b>Password Edit</b></em>'.
 *
 * Sets the password of a user.
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.PasswordEdit#getHash <em>Hash</em>}</li>
 *   <li>{@link org.mirage.model.PasswordEdit#getValue <em>Value</em>}</li>
 * </ul>
 *
 * @see org.mirage.model.MiragePackage#getPasswordEdit()
 * @model
 * @generated
 */
public interface PasswordEdit extends UserEdit {
	/**
	 * Returns the value of the '<em><b>Hash</b></em>' attribute.
	 * The password hashed, as in shadow; null when a value is given. As a word of a .changes file without quotes.
	 * @return the value of the '<em>Hash</em>' attribute.
	 * @see #setHash(String)
	 * @see org.mirage.model.MiragePackage#getPasswordEdit_Hash()
	 * @model
	 * @generated
	 */
	String getHash();

	/**
	 * Sets the value of the '{@link org.mirage.model.PasswordEdit#getHash <em>Hash</em>}' attribute.
	 * @param value the new value of the '<em>Hash</em>' attribute.
	 * @see #getHash()
	 * @generated
	 */
	void setHash(String value);

	/**
	 * Returns the value of the '<em><b>Value</b></em>' attribute.
	 * The password, which should be a secret parameter; null when a hash is given. As a word of a .changes file without quotes.
	 * @return the value of the '<em>Value</em>' attribute.
	 * @see #setValue(String)
	 * @see org.mirage.model.MiragePackage#getPasswordEdit_Value()
	 * @model
	 * @generated
	 */
	String getValue();

	/**
	 * Sets the value of the '{@link org.mirage.model.PasswordEdit#getValue <em>Value</em>}' attribute.
	 * @param value the new value of the '<em>Value</em>' attribute.
	 * @see #getValue()
	 * @generated
	 */
	void setValue(String value);

} // PasswordEdit
