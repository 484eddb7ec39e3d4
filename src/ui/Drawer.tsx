import type { ReactNode } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { useText } from "../i18n/useText.ts";
import { Button } from "./Button.tsx";
import styles from "./Drawer.module.css";

export interface DrawerProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly subtitle?: ReactNode;
  readonly children: ReactNode;
}

/** The panel at the right edge in which any mark opens; keeps the focus, Escape and a press beside it close it. */
export function Drawer({ open, onClose, title, subtitle, children }: DrawerProps) {
  const text = useText();
  return (
    <ModalOverlay
      className={styles.veil ?? ""}
      isOpen={open}
      isDismissable
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <Modal className={styles.drawer ?? ""}>
        <Dialog className={styles.dialog ?? ""}>
          <header className={styles.head}>
            <div>
              <Heading slot="title" className={styles.title ?? ""}>
                {title}
              </Heading>
              {subtitle === undefined ? null : <div className={styles.subtitle}>{subtitle}</div>}
            </div>
            <Button look="link" onPress={onClose} aria-label={text("ui.close")}>
              <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
                <path d="M2 2 12 12M12 2 2 12" stroke="currentColor" strokeWidth="1.25" fill="none" />
              </svg>
            </Button>
          </header>
          <div className={styles.body}>{children}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
