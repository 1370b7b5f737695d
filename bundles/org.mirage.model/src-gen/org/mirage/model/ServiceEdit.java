// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;


/**
 * A representation of the model object '<em><b>Service Edit</b></em>'.
 *
 * Enables or disables a service.
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.ServiceEdit#getUnit <em>Unit</em>}</li>
 *   <li>{@link org.mirage.model.ServiceEdit#isEnabled <em>Enabled</em>}</li>
 * </ul>
 *
 * @see org.mirage.model.MiragePackage#getServiceEdit()
 * @model
 * @generated
 */
public interface ServiceEdit extends Edit {
	/**
	 * Returns the value of the '<em><b>Unit</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * Name of the unit. As a word of a .changes file without quotes.
	 * @return the value of the '<em>Unit</em>' attribute.
	 * @see #setUnit(String)
	 * @see org.mirage.model.MiragePackage#getServiceEdit_Unit()
	 * @model default=""
	 * @generated
	 */
	String getUnit();

	/**
	 * Sets the value of the '{@link org.mirage.model.ServiceEdit#getUnit <em>Unit</em>}' attribute.
	 * @param value the new value of the '<em>Unit</em>' attribute.
	 * @see #getUnit()
	 * @generated
	 */
	void setUnit(String value);

	/**
	 * Returns the value of the '<em><b>Enabled</b></em>' attribute.
	 * The default value is <code>"true"</code>.
	 * Whether it is enabled afterwards.
	 * @return the value of the '<em>Enabled</em>' attribute.
	 * @see #setEnabled(boolean)
	 * @see org.mirage.model.MiragePackage#getServiceEdit_Enabled()
	 * @model default="true"
	 * @generated
	 */
	boolean isEnabled();

	/**
	 * Sets the value of the '{@link org.mirage.model.ServiceEdit#isEnabled <em>Enabled</em>}' attribute.
	 * @param value the new value of the '<em>Enabled</em>' attribute.
	 * @see #isEnabled()
	 * @generated
	 */
	void setEnabled(boolean value);

} // ServiceEdit
