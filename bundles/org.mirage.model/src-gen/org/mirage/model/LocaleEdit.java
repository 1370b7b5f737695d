// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;


/**
 * A representation of the model object '<em><b>Locale Edit</b></em>'.
 *
 * Sets the default locale of the machine.
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.LocaleEdit#getName <em>Name</em>}</li>
 * </ul>
 *
 * @see org.mirage.model.MiragePackage#getLocaleEdit()
 * @model
 * @generated
 */
public interface LocaleEdit extends Edit {
	/**
	 * Returns the value of the '<em><b>Name</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * Such as de_DE.UTF-8. As a word of a .changes file without quotes.
	 * @return the value of the '<em>Name</em>' attribute.
	 * @see #setName(String)
	 * @see org.mirage.model.MiragePackage#getLocaleEdit_Name()
	 * @model default=""
	 * @generated
	 */
	String getName();

	/**
	 * Sets the value of the '{@link org.mirage.model.LocaleEdit#getName <em>Name</em>}' attribute.
	 * @param value the new value of the '<em>Name</em>' attribute.
	 * @see #getName()
	 * @generated
	 */
	void setName(String value);

} // LocaleEdit
