import type { Phrases } from '../topics.ts';

export const spanish: Phrases = {
  ask: {
    parcel: [
      'Hola, ¿dónde está mi paquete? Pedido {order}',
      'El envío {order} lleva 4 días sin moverse. ¿Se ha perdido?',
    ],
    size: ['Mido 1,68 y suelo usar la M, ¿qué talla de {product}?', '¿{product} talla pequeño?'],
    address: [
      'Puse mal la dirección del pedido {order}, ¿se puede cambiar?',
      '¿Pueden enviar {order} a mi oficina?',
    ],
    damaged: ['{product} llegó roto 😢', 'La caja venía aplastada y {product} tiene una grieta. ¿Qué hago?'],
    refund: ['¿Cuándo llega el reembolso de {order}?', 'Ya lo devolví y no me han pagado {order}'],
    stock: ['¿Cuándo vuelve a haber {product}?', '¿Queda {product} en otro color?'],
    invoice: ['Necesito la factura del pedido {order}', '¿Me pueden mandar el recibo de {order}?'],
    voucher: ['Mi cupón no funciona', '¿Por qué el código del 10 % no vale para {product}?'],
  },
  more: ['¿Y cuánto tarda?', '¿Tengo que hacer algo más?', '¿Con qué empresa viene?'],
  thanks: ['¡Muchas gracias!', 'Perfecto, gracias por la rapidez 🙏', 'Vale, gracias, eso era todo'],
  doubt: ['En la app pone otra cosa', '¿Seguro? La otra vez me dijeron lo mismo'],
  nudge: ['¿Hola?', '¿Hay alguien?', 'Sigo esperando una respuesta…'],
};
